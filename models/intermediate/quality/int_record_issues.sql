with contact_account_issues as (

    select * from {{ ref('int_contact_account_issues') }}

),

person_issues as (

    select * from {{ ref('int_person_issues') }}

),

person_merge_issues as (

    select * from {{ ref('int_person_merge_issues') }}

),

support_issues as (

    select * from {{ ref('int_support_issues') }}

),

billing_issues as (

    select * from {{ ref('int_billing_issues') }}

),

billing_customer_issues as (

    select * from {{ ref('int_billing_customer_issues') }}

),

feed_issues as (

    select * from {{ ref('int_feed_issues') }}

),

survey_issues as (

    select * from {{ ref('int_survey_issues') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- These name a company record, through which they find their account.
combined as (

    select * from support_issues
    union all
    select * from billing_issues
    union all
    select * from billing_customer_issues

),

tied as (

    select
        combined.issue_type,
        combined.source_system,
        combined.source_table,
        combined.source_record_id,
        account_assignments.account_id,
        combined.evidence
    from combined
    left join account_assignments
        on combined.record_key = account_assignments.record_key

),

-- These know their account already.
final as (

    select * from tied
    union all
    select * from contact_account_issues
    union all
    select * from person_issues
    union all
    select * from person_merge_issues
    union all
    select * from feed_issues
    union all
    select * from survey_issues

)

select * from final
