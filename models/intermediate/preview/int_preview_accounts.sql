with preview_members as (

    select * from {{ ref('int_preview_members') }}

),

account_measures as (

    select * from {{ ref('int_account_measures') }}

),

preview_contract_values as (

    select * from {{ ref('int_preview_contract_values') }}

),

account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

-- Accounts as they are and as they would be, with what they bring along.
summed as (

    select
        members.state,
        members.root_account_id,
        members.counted_account_id as account_id,
        bool_or(members.is_merged) as is_merged,
        sum(measures.open_opportunity_count) as open_opportunity_count,
        sum(measures.open_pipeline_amount) as open_pipeline_amount,
        sum(measures.weighted_pipeline_amount) as weighted_pipeline_amount,
        sum(measures.won_amount) as won_amount,
        sum(measures.invoiced_amount) as invoiced_amount,
        sum(measures.overdue_amount) as overdue_amount
    from preview_members as members
    inner join account_measures as measures
        on members.account_id = measures.account_id
    group by
        members.state, members.root_account_id, members.counted_account_id

),

joined as (

    select
        summed.*,
        coalesce(contract_values.annual_contract_value, 0)
            as annual_contract_value,
        attributes.account_name,
        attributes.owner_id
    from summed
    inner join account_attributes as attributes
        on summed.account_id = attributes.account_id
    left join preview_contract_values as contract_values
        on
            summed.state = contract_values.state
            and summed.root_account_id = contract_values.root_account_id
            and summed.account_id = contract_values.counted_account_id

)

select * from joined
