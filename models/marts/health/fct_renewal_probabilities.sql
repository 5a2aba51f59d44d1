with renewal_terms as (

    select * from {{ ref('int_renewal_terms') }}

),

health_signals as (

    select * from {{ ref('int_health_signals') }}
    where is_current

),

renewal_chances as (

    select * from {{ ref('int_renewal_chances') }}
    where as_of_date = {{ as_of_date() }}

),

-- Terms that run on the as-of date: those of which the outcome is not known.
final as (

    select
        cast(renewal_terms.contract_id as string) as contract_id,
        cast(renewal_terms.account_id as string) as account_id,
        cast(renewal_terms.term_start_date as date) as term_start_date,
        cast(renewal_terms.term_end_date as date) as term_end_date,
        cast(renewal_terms.term_end_date - {{ as_of_date() }} as int)
            as days_to_end,
        cast(health_signals.likeness as string) as likeness,
        cast(renewal_chances.term_count as bigint) as term_count,
        cast(renewal_chances.renewed_count as bigint) as renewed_count,
        cast(renewal_chances.renewal_probability as decimal(9, 6))
            as renewal_probability,
        cast(renewal_chances.renewal_probability_low as decimal(9, 6))
            as renewal_probability_low,
        cast(renewal_chances.renewal_probability_high as decimal(9, 6))
            as renewal_probability_high,
        {{ as_of_date() }} as as_of_date
    from renewal_terms
    inner join health_signals
        on renewal_terms.account_id = health_signals.account_id
    left join renewal_chances
        on health_signals.likeness = renewal_chances.likeness
    where
        renewal_terms.term_end_date > {{ as_of_date() }}
        and coalesce(renewal_terms.ended_date > {{ as_of_date() }}, true)

)

select * from final
