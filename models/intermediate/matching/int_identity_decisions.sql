with identity_decisions as (

    select * from {{ ref('identity_decisions') }}
    where decided_date <= {{ as_of_date() }}

),

company_records as (

    select * from {{ ref('int_company_records') }}

),

-- The last word on a pair counts; decisions on records that are not there
-- wait for them.
latest as (

    select
        least(record_key_a, record_key_b) as record_key_a,
        greatest(record_key_a, record_key_b) as record_key_b,
        decision,
        decided_date,
        decided_by,
        reason
    from identity_decisions
    where
        exists (
            select 1 from company_records
            where company_records.record_key = identity_decisions.record_key_a
        )
        and exists (
            select 1 from company_records
            where company_records.record_key = identity_decisions.record_key_b
        )
    qualify
        row_number() over (
            partition by
                least(record_key_a, record_key_b),
                greatest(record_key_a, record_key_b)
            order by decided_date desc, decision asc
        ) = 1

)

select * from latest
