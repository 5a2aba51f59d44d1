with crm_parents as (

    select * from {{ ref('int_crm_parents') }}

),

legal_parents as (

    select * from {{ ref('int_legal_parents') }}

),

blended_parents as (

    select * from {{ ref('int_blended_parents') }}

),

proposed_parents as (

    select * from {{ ref('int_proposed_parents') }}

),

combined as (

    select
        'crm' as hierarchy,
        child_account_id as child_id,
        parent_account_id as parent_id,
        cast(1 as decimal(9, 6)) as control_rate,
        cast(1 as decimal(9, 6)) as allocation_rate,
        valid_from,
        valid_to
    from crm_parents

    union all

    select
        'legal' as hierarchy,
        child_account_id as child_id,
        parent_account_id as parent_id,
        control_rate,
        allocation_rate,
        valid_from,
        valid_to
    from legal_parents

    union all

    select
        'blended' as hierarchy,
        child_account_id as child_id,
        parent_account_id as parent_id,
        control_rate,
        allocation_rate,
        valid_from,
        valid_to
    from blended_parents

    union all

    select
        'proposed' as hierarchy,
        child_account_id as child_id,
        parent_account_id as parent_id,
        cast(1 as decimal(9, 6)) as control_rate,
        cast(1 as decimal(9, 6)) as allocation_rate,
        {{ as_of_date() }} as valid_from,
        {{ open_end_date() }} as valid_to
    from proposed_parents

)

select * from combined
