with parent_comparisons as (

    select * from {{ ref('int_parent_comparisons') }}

),

parent_duplicates as (

    select * from {{ ref('int_parent_duplicates') }}

),

crm_ancestors as (

    select * from {{ ref('int_crm_ancestors') }}

),

judged as (

    select
        comparisons.*,
        duplicates.duplicate_account_id_a,
        duplicates.duplicate_account_id_b,
        -- One owner, who does not himself stand below the account in the CRM.
        coalesce(
            comparisons.legal_parent_count = 1
            and crm_ancestors.ancestor_account_id is null, false
        ) as has_clear_parent,
        comparisons.parent_state = 'no_parent'
        or comparisons.legal_parent_entity_id is not null as is_denied
    from parent_comparisons as comparisons
    left join parent_duplicates as duplicates
        on comparisons.account_id = duplicates.account_id
    left join crm_ancestors
        on
            comparisons.account_id = crm_ancestors.ancestor_account_id
            and comparisons.legal_parent_account_id
            = crm_ancestors.descendant_account_id

),

decided as (

    select
        *,
        case
            when comparison_state in ('agree', 'legal_undisclosed') then 'none'
            when duplicate_account_id_a is not null then 'mark_as_duplicate'
            when comparison_state = 'crm_only' and is_denied then 'review'
            when comparison_state = 'crm_only' then 'none'
            when not has_clear_parent then 'review'
            when comparison_state = 'legal_only' then 'link_as_child'
            else 're_parent'
        end as proposed_fix
    from judged

),

final as (

    select
        *,
        case
            when proposed_fix in ('link_as_child', 're_parent')
                then legal_parent_account_id
        end as proposed_parent_account_id
    from decided

)

select * from final
