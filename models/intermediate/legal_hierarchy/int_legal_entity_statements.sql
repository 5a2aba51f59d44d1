with relationship_records as (

    select
        *,
        coalesce(relationship_end_date, {{ open_end_date() }}) as valid_to,
        cast(initial_registration_at as date) as registered_date,
        case when quantifier_units = 'PERCENTAGE' then quantifier_amount end
            as percentage
    from {{ ref('stg_gleif__relationship_records') }}

),

legal_relations as (

    select * from {{ ref('legal_relations') }}

),

-- Without a start it holds since it was registered; had it ended by then,
-- since ever.
dated as (

    select
        *,
        case
            when relationship_start_date is not null
                then relationship_start_date
            when registered_date < valid_to then registered_date
            else date '1900-01-01'
        end as valid_from
    from relationship_records

),

-- Up to 1 percent is a fraction that calls itself a percentage.
final as (

    select
        dated.child_lei || '|' || dated.relationship_type as relationship_id,
        dated.child_lei as child_id,
        dated.parent_lei as parent_id,
        dated.relationship_type,
        legal_relations.relation,
        legal_relations.hierarchy,
        legal_relations.precedence,
        coalesce(dated.relationship_status, 'NULL') as relationship_status,
        coalesce(dated.registration_status, 'NULL') as registration_status,
        dated.percentage as stated_percentage,
        cast(
            case
                when dated.percentage < 0 or dated.percentage > 100 then null
                when dated.percentage <= 1 then dated.percentage
                else dated.percentage * 0.01
            end as decimal(9, 6)
        ) as consolidation_rate,
        coalesce(dated.percentage > 0 and dated.percentage <= 1, false)
            as is_rate_from_fraction,
        dated.relationship_start_date is null as is_start_missing,
        dated.valid_from,
        dated.valid_to
    from dated
    left join legal_relations
        on dated.relationship_type = legal_relations.relationship_type

)

select * from final
