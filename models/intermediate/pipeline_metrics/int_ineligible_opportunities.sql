with opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

excluded_accounts as (

    select distinct account_id from {{ ref('int_excluded_accounts') }}

),

lost_reasons as (

    select * from {{ ref('int_lost_reasons') }}

),

ineligible_loss_reasons as (

    select * from {{ ref('ineligible_loss_reasons') }}

),

found as (

    select
        opportunity_id,
        1 as precedence,
        'deleted' as ineligible_reason
    from opportunity_records
    where is_deleted

    union all

    select
        opportunity_records.opportunity_id,
        2 as precedence,
        'test_account' as ineligible_reason
    from opportunity_records
    inner join account_assignments
        on
            opportunity_records.account_record_key
            = account_assignments.record_key
    inner join excluded_accounts
        on account_assignments.account_id = excluded_accounts.account_id

    union all

    select
        lost_reasons.opportunity_id,
        3 as precedence,
        ineligible_loss_reasons.ineligible_reason
    from lost_reasons
    inner join ineligible_loss_reasons
        on
            lower(lost_reasons.loss_reason)
            like ineligible_loss_reasons.pattern

),

first_reasons as (

    select
        opportunity_id,
        ineligible_reason
    from found
    qualify
        row_number() over (
            partition by opportunity_id
            order by precedence asc, ineligible_reason asc
        ) = 1

)

select * from first_reasons
