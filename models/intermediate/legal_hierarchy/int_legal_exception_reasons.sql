with reporting_exceptions as (

    select
        *,
        case exception_category
            when 'DIRECT_ACCOUNTING_CONSOLIDATION_PARENT' then 'direct'
            when 'ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT' then 'ultimate'
        end as category
    from {{ ref('stg_gleif__reporting_exceptions') }}

),

legal_parent_exceptions as (

    select * from {{ ref('legal_parent_exceptions') }}

),

slots as (

    select
        lei,
        category,
        exception_reason_1 as exception_reason
    from reporting_exceptions
    union all
    select
        lei,
        category,
        exception_reason_2 as exception_reason
    from reporting_exceptions
    union all
    select
        lei,
        category,
        exception_reason_3 as exception_reason
    from reporting_exceptions
    union all
    select
        lei,
        category,
        exception_reason_4 as exception_reason
    from reporting_exceptions
    union all
    select
        lei,
        category,
        exception_reason_5 as exception_reason
    from reporting_exceptions

),

-- A reason that nobody has mapped yet still is a refusal to say.
final as (

    select
        slots.lei as legal_entity_id,
        slots.category,
        slots.exception_reason,
        coalesce(legal_parent_exceptions.parent_state, 'undisclosed')
            as parent_state
    from slots
    left join legal_parent_exceptions
        on slots.exception_reason = legal_parent_exceptions.exception_reason
    where slots.category is not null and slots.exception_reason is not null
    qualify
        row_number() over (
            partition by slots.lei, slots.category
            order by
                legal_parent_exceptions.precedence asc nulls last,
                slots.exception_reason asc
        ) = 1

)

select * from final
