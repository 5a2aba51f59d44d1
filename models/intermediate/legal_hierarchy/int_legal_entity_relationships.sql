with legal_entity_statements as (

    select * from {{ ref('int_legal_entity_statements') }}

),

doubted as (

    select
        *,
        case
            when not coalesce({{ lei_is_well_formed('child_id') }}, false)
                then 'invalid_id'
            when not coalesce({{ lei_is_well_formed('parent_id') }}, false)
                then 'invalid_id'
            when child_id = parent_id then 'self'
            when relation is null then 'unknown_type'
        end as identity_doubt,
        case
            when {{ is_one_of(
                'relationship_status', var('legal_relationship_statuses')
            ) }} then null
            when relationship_status = 'NULL' then 'status_unknown'
            else 'inactive'
        end as status_doubt,
        case
            when {{ is_one_of(
                'registration_status',
                var('legal_relationship_registration_statuses')
            ) }} then null
            when registration_status = 'LAPSED' then 'lapsed'
            else 'not_published'
        end as registration_doubt,
        case
            when valid_to < valid_from then 'period_inverted'
            when valid_to = valid_from then 'period_empty'
        end as period_doubt
    from legal_entity_statements

),

-- The first doubt is the reason; without any, the relationship is kept.
final as (

    select
        relationship_id,
        child_id,
        parent_id,
        relationship_type,
        relation,
        hierarchy,
        precedence,
        relationship_status,
        registration_status,
        stated_percentage,
        consolidation_rate,
        is_rate_from_fraction,
        registration_status = 'LAPSED' as is_lapsed,
        is_start_missing,
        valid_from,
        valid_to,
        coalesce(identity_doubt, status_doubt, registration_doubt, period_doubt)
            as exclusion_reason,
        coalesce(identity_doubt, status_doubt, registration_doubt, period_doubt)
        is null as is_kept
    from doubted

)

select * from final
