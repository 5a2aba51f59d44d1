with ownership_holdings as (

    select * from {{ ref('int_ownership_holdings') }}

),

loop_issues as (

    select * from {{ ref('int_ownership_loop_issues') }}

),

stake_issues as (

    select * from {{ ref('int_stake_issues') }}

),

control_issues as (

    select * from {{ ref('int_control_issues') }}

),

-- Treasury stock is part of the whole, and no owner.
over_100 as (

    select
        'ownership_over_100' as issue_type,
        owned_id as source_record_id,
        max(source_table) as source_table,
        cast(max(owner_count) as string) || ' owners hold a rate of '
        || cast(max(stated_rate_lower) as string) as evidence
    from ownership_holdings
    where stated_rate_lower + treasury_rate > 1
    group by owned_id

),

found as (

    select * from over_100
    union all
    select * from loop_issues
    union all
    select * from stake_issues
    union all
    select * from control_issues

),

issues as (

    select
        issue_type,
        'ownership' as source_system,
        source_table,
        source_record_id,
        evidence
    from found

)

select * from issues
