with parent_fixes as (

    select * from {{ ref('int_parent_fixes') }}

),

legal_groups as (

    select * from {{ ref('int_legal_groups') }}

),

legal_tie_evidence as (

    select * from {{ ref('int_legal_tie_evidence') }}

),

labels as (

    select
        account_id,
        account_id || ' (' || coalesce(account_name, 'no name') || ')' as label
    from {{ ref('int_account_attributes') }}

),

labelled as (

    select
        fixes.*,
        'The CRM has it below ' || crm_parents.label as crm_statement,
        legal_parents.label || case
            when fixes.legal_parent_count > 1
                then
                    ', first of ' || cast(fixes.legal_parent_count as string)
                    || ' owners'
            else ''
        end as legal_parent_label,
        'its legal group ' || legal_groups.family_id || ' ('
        || legal_groups.family_name || ') has another customer; most money is '
        || 'with ' || group_accounts.label as group_statement,
        coalesce('; ' || tie.tie_evidence, '') || coalesce(
            '; ' || fixes.duplicate_account_id_a || ' and '
            || fixes.duplicate_account_id_b || ' may be one account', ''
        ) as details
    from parent_fixes as fixes
    left join labels as crm_parents
        on fixes.crm_parent_account_id = crm_parents.account_id
    left join labels as legal_parents
        on fixes.legal_parent_account_id = legal_parents.account_id
    left join legal_groups
        on fixes.account_id = legal_groups.account_id
    left join labels as group_accounts
        on legal_groups.group_account_id = group_accounts.account_id
    left join legal_tie_evidence as tie
        on fixes.account_id = tie.account_id

),

final as (

    select
        account_id,
        case comparison_state
            when 'agree' then crm_statement || ', and so has the legal tree'
            when 'crm_skips_level'
                then
                    crm_statement || ', legally '
                    || cast(legal_depth as string) || ' levels up'
                    || coalesce('; next above is ' || legal_parent_label, '')
            when 'crm_below' then crm_statement || ', which is legally below it'
            when 'conflict'
                then
                    crm_statement || ', the legal tree '
                    || coalesce(
                        'below ' || legal_parent_label,
                        'below a company that is no account'
                    )
            when 'legal_undisclosed'
                then crm_statement || ', its legal parent is not disclosed'
            when 'crm_only'
                then crm_statement || ', the legal tree below no account'
            else
                'The CRM has no account above it, but ' || coalesce(
                    'legally it is below ' || legal_parent_label,
                    group_statement
                )
        end || details as evidence
    from labelled

)

select * from final
