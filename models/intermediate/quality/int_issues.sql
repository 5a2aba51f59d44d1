with company_issues as (

    select * from {{ ref('int_company_issues') }}

),

opportunity_issues as (

    select * from {{ ref('int_opportunity_issues') }}

),

loss_reason_issues as (

    select * from {{ ref('int_loss_reason_issues') }}

),

record_issues as (

    select * from {{ ref('int_record_issues') }}

),

source_row_issues as (

    select * from {{ ref('int_source_row_issues') }}

),

combined as (

    select * from company_issues
    union all
    select * from opportunity_issues
    union all
    select * from loss_reason_issues
    union all
    select * from record_issues
    union all
    select * from source_row_issues

)

select * from combined
