with salesforce_accounts as (

    select * from {{ ref('stg_salesforce__accounts') }}

),

hubspot_companies as (

    select * from {{ ref('stg_hubspot__companies') }}

),

billing_customers as (

    select * from {{ ref('stg_stripe__customers') }}

),

company_records as (

    select * from {{ ref('int_company_records') }}

),

combined as (

    select
        {{ record_key("'salesforce'", 'account_id') }} as record_key,
        billing_street as street,
        billing_city as city,
        billing_postal_code as postal_code,
        phone
    from salesforce_accounts

    union all

    select
        {{ record_key("'hubspot'", 'company_id') }} as record_key,
        street,
        city,
        postal_code,
        phone
    from hubspot_companies

    union all

    select
        {{ record_key("'stripe'", 'customer_id') }} as record_key,
        address_line_1 as street,
        address_city as city,
        address_postal_code as postal_code,
        phone
    from billing_customers

),

normalised as (

    select
        combined.record_key,
        {{ normalised_name('combined.street') }} as street,
        {{ normalised_name('combined.city') }} as city,
        {{ kept_characters(
            'upper(combined.postal_code)',
            'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
        ) }} as postal_code,
        {{ kept_characters(
            "split_part(lower(combined.phone), 'x', 1)", '0123456789'
        ) }} as phone_digits
    from combined
    inner join company_records
        on combined.record_key = company_records.record_key

),

-- Streets are abbreviated at will; a number dialled from abroad and at home
-- has its last eight digits in common.
keyed as (

    select
        record_key,
        nullif(trim(both ' ' from replace(replace(replace(replace(
            ' ' || street || ' ', 'strasse ', 'str '),
        ' street ', ' st '), ' avenue ', ' ave '), ' road ', ' rd ')), '')
            as street,
        nullif(city, '') as city,
        nullif(postal_code, '') as postal_code,
        case when length(phone_digits) >= 7 then right(phone_digits, 8) end
            as phone
    from normalised

)

select * from keyed
