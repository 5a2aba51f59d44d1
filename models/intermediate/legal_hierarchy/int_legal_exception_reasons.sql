with reporting_exceptions as (

    select
        *,
        case exception_category
            when 'DIRECT_ACCOUNTING_CONSOLIDATION_PARENT' then 'direct'
            when 'ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT' then 'ultimate'
        end as category,
        coalesce(
            exception_reason_1,
            exception_reason_2,
            exception_reason_3,
            exception_reason_4,
            exception_reason_5
        ) as first_reason
    from {{ ref('stg_gleif__reporting_exceptions') }}

),

legal_parent_exceptions as (

    select * from {{ ref('legal_parent_exceptions') }}

),

ranked as (

    select
        reporting_exceptions.lei,
        reporting_exceptions.category,
        reporting_exceptions.first_reason,
        least(
            first_slot.precedence,
            second_slot.precedence,
            third_slot.precedence,
            fourth_slot.precedence,
            fifth_slot.precedence
        ) as precedence
    from reporting_exceptions
    left join legal_parent_exceptions as first_slot
        on
            reporting_exceptions.exception_reason_1
            = first_slot.exception_reason
    left join legal_parent_exceptions as second_slot
        on
            reporting_exceptions.exception_reason_2
            = second_slot.exception_reason
    left join legal_parent_exceptions as third_slot
        on
            reporting_exceptions.exception_reason_3
            = third_slot.exception_reason
    left join legal_parent_exceptions as fourth_slot
        on
            reporting_exceptions.exception_reason_4
            = fourth_slot.exception_reason
    left join legal_parent_exceptions as fifth_slot
        on
            reporting_exceptions.exception_reason_5
            = fifth_slot.exception_reason

),

-- A reason that nobody has mapped yet still is a refusal to say.
final as (

    select
        ranked.lei as legal_entity_id,
        ranked.category,
        coalesce(legal_parent_exceptions.exception_reason, ranked.first_reason)
            as exception_reason,
        coalesce(legal_parent_exceptions.parent_state, 'undisclosed')
            as parent_state
    from ranked
    left join legal_parent_exceptions
        on ranked.precedence = legal_parent_exceptions.precedence
    where ranked.category is not null and ranked.first_reason is not null

)

select * from final
