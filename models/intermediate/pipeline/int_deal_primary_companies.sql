with deal_companies as (

    select * from {{ ref('stg_hubspot__deal_companies') }}

),

-- Association type 5 is the deal's primary company; a pair may recur by type.
pairs as (

    select
        deal_id,
        company_id,
        bool_or(coalesce(association_type_id = '5', false)) as is_primary
    from deal_companies
    group by deal_id, company_id

),

counted as (

    select
        deal_id,
        company_id,
        is_primary,
        cast(count(*) over (partition by deal_id) as int) as company_count
    from pairs

),

-- One company per deal: the primary, else the lowest id. The ids are numbers of
-- one org, so the shorter is the lower.
chosen as (

    select
        deal_id,
        company_id,
        is_primary,
        company_count
    from counted
    qualify
        row_number() over (
            partition by deal_id
            order by is_primary desc, length(company_id) asc, company_id asc
        ) = 1

)

select * from chosen
