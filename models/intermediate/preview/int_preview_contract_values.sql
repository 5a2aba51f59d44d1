with preview_members as (

    select * from {{ ref('int_preview_members') }}

),

account_contract_values as (

    select * from {{ ref('int_account_contract_values') }}

),

-- What two accounts have under contract is not simply their sum: of the one
-- that they become, billing is believed before the CRM, and one amount that is
-- not known leaves the whole unknown.
summed as (

    select
        members.state,
        members.root_account_id,
        members.counted_account_id,
        contract_values.precedence,
        case
            when count(*) = count(contract_values.annual_contract_value)
                then sum(contract_values.annual_contract_value)
        end as annual_contract_value
    from preview_members as members
    inner join account_contract_values as contract_values
        on members.account_id = contract_values.account_id
    group by
        members.state,
        members.root_account_id,
        members.counted_account_id,
        contract_values.precedence

),

believed as (

    select
        state,
        root_account_id,
        counted_account_id,
        annual_contract_value
    from summed
    qualify
        row_number() over (
            partition by state, root_account_id, counted_account_id
            order by precedence asc
        ) = 1

)

select * from believed
