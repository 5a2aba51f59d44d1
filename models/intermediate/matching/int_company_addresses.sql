with stated_addresses as (

    select * from {{ ref('int_stated_addresses') }}

),

company_records as (

    select * from {{ ref('int_company_records') }}

),

normalised as (

    select
        stated_addresses.record_key,
        {{ normalised_name('stated_addresses.street') }} as street,
        {{ normalised_name('stated_addresses.city') }} as city,
        {{ kept_characters(
            'upper(stated_addresses.postal_code)',
            'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
        ) }} as postal_code,
        {{ kept_characters(
            "split_part(lower(stated_addresses.phone), 'x', 1)", '0123456789'
        ) }} as phone_digits
    from stated_addresses
    inner join company_records
        on stated_addresses.record_key = company_records.record_key

),

-- Streets are abbreviated at will.
shortened as (

    select
        *,
        replace(
            replace(
                replace(
                    replace(' ' || street || ' ', 'strasse ', 'str '),
                    ' street ', ' st '
                ),
                ' avenue ', ' ave '
            ),
            ' road ', ' rd '
        ) as abbreviated
    from normalised

),

-- A number dialled from abroad and at home has its last eight digits in common.
keyed as (

    select
        record_key,
        nullif(trim(both ' ' from abbreviated), '') as street,
        nullif(city, '') as city,
        nullif(postal_code, '') as postal_code,
        case when length(phone_digits) >= 7 then right(phone_digits, 8) end
            as phone
    from shortened

)

select * from keyed
