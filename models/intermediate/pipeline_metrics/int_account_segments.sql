with account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

account_segments as (

    select * from {{ ref('account_segments') }}

),

segmented as (

    select
        account_attributes.account_id,
        coalesce(account_segments.segment, 'unknown') as segment
    from account_attributes
    left join account_segments
        on
            account_attributes.employee_count
            >= account_segments.minimum_employee_count
    qualify
        row_number() over (
            partition by account_attributes.account_id
            order by account_segments.minimum_employee_count desc nulls last
        ) = 1

)

select * from segmented
