with walk_movements as (

    select * from {{ ref('int_walk_movements') }}

),

walk_periods as (

    select * from {{ ref('int_walk_periods') }}

),

pipeline_movements as (

    select * from {{ ref('pipeline_movements') }}

),

opportunity_traits as (

    select * from {{ ref('int_opportunity_traits') }}

),

users as (

    select * from {{ ref('int_users') }}

),

final as (

    select
        walk_movements.period_start_date,
        walk_movements.period_end_date,
        cast(walk_periods.period_name as string) as period_name,
        cast(walk_periods.period_type as string) as period_type,
        cast(walk_movements.opportunity_id as string) as opportunity_id,
        cast(walk_movements.movement as string) as movement,
        cast(pipeline_movements.movement_order as int) as movement_order,
        cast(walk_movements.owner_id as string) as owner_id,
        cast(users.role_name as string) as owner_role,
        cast(opportunity_traits.account_id as string) as account_id,
        cast(opportunity_traits.account_family_id as string)
            as account_family_id,
        cast(opportunity_traits.segment as string) as segment,
        cast(opportunity_traits.territory_id as string) as territory_id,
        cast(opportunity_traits.product_id as string) as product_id,
        cast(walk_movements.change_count as int) as change_count,
        cast(walk_movements.amount as decimal(18, 2)) as amount
    from walk_movements
    inner join walk_periods
        on
            walk_movements.period_start_date = walk_periods.period_start_date
            and walk_movements.period_end_date = walk_periods.period_end_date
    inner join pipeline_movements
        on walk_movements.movement = pipeline_movements.movement
    inner join opportunity_traits
        on walk_movements.opportunity_id = opportunity_traits.opportunity_id
    left join users
        on walk_movements.owner_id = users.user_id

)

select * from final
