with company_records as (

    select * from {{ ref('int_company_records') }}

),

resolved_leis as (

    select * from {{ ref('int_resolved_leis') }}

),

stated as (

    select
        company_records.record_key,
        resolved_leis.*
    from company_records
    inner join resolved_leis
        on company_records.lei = resolved_leis.lei

),

found as (

    select
        case
            when not is_valid then 'lei_invalid'
            when successor_lei is not null then 'lei_superseded'
            else 'lei_not_usable'
        end as issue_type,
        record_key,
        case
            when not is_valid then lei || ' fails format or check digits'
            when successor_lei is not null
                then lei || ' is succeeded by ' || successor_lei
            else lei || ' is ' || registration_status
        end as evidence
    from stated
    where
        not is_valid
        or successor_lei is not null
        or coalesce(is_not_usable, false)

)

select * from found
