with open_deals as (

    select * from {{ ref('int_open_deals') }}
    where family_id is not null

),

placed as (

    select
        opportunity_id,
        account_id,
        family_id,
        row_number() over (
            partition by account_id
            order by close_date asc nulls last, opportunity_id asc
        ) as account_place,
        row_number() over (
            partition by family_id
            order by close_date asc nulls last, opportunity_id asc
        ) as family_place
    from open_deals

),

steps as (

    select cast(neighbours.id as int) as step
    from range(1, {{ var('overlap_neighbours') }} + 1) as neighbours (id)

),

-- A deal meets those that close next in its account and in its family, not
-- all: large families have too many pairs.
stepped as (

    select
        placed.*,
        placed.account_place + steps.step as next_account_place,
        placed.family_place + steps.step as next_family_place
    from placed
    cross join steps

),

pairs as (

    select
        least(stepped.opportunity_id, others.opportunity_id)
            as opportunity_id_a,
        greatest(stepped.opportunity_id, others.opportunity_id)
            as opportunity_id_b
    from stepped
    inner join placed as others
        on
            stepped.account_id = others.account_id
            and stepped.next_account_place = others.account_place

    union

    select
        least(stepped.opportunity_id, others.opportunity_id)
            as opportunity_id_a,
        greatest(stepped.opportunity_id, others.opportunity_id)
            as opportunity_id_b
    from stepped
    inner join placed as others
        on
            stepped.family_id = others.family_id
            and stepped.next_family_place = others.family_place

)

select * from pairs
