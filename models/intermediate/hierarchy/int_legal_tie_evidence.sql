with entity_parents as (

    select * from {{ ref('int_account_entity_parents') }}

),

account_legal_entities as (

    select * from {{ ref('int_account_legal_entities') }}
    where is_accepted

),

legal_entities as (

    select * from {{ ref('int_legal_entities') }}

),

-- How sure we are of the account's legal entity, and who says what of it.
told as (

    select
        entity_parents.account_id,
        'its legal entity ' || entity_parents.legal_entity_id
        || ' (' || coalesce(legal_entities.legal_name, 'no name') || '; tier '
        || cast(account_legal_entities.match_tier as string) || ', '
        || account_legal_entities.match_rule || ') '
        || case
            when entity_parents.is_site
                then 'is that of the account above, too'
            when entity_parents.legal_parent_entity_id is not null
                then
                    entity_parents.relation_phrase
                    || entity_parents.legal_parent_entity_id || ' ('
                    || entity_parents.legal_parent_name || ') since '
                    || cast(entity_parents.valid_from as string) || ' ('
                    || entity_parents.authority || ')'
            when entity_parents.exception_reason is not null
                then
                    'names no parent to GLEIF: '
                    || entity_parents.exception_reason
            else 'has no known parent'
        end as tie_evidence
    from entity_parents
    inner join account_legal_entities
        on
            entity_parents.account_id = account_legal_entities.account_id
            and entity_parents.legal_entity_id
            = account_legal_entities.legal_entity_id
    left join legal_entities
        on entity_parents.legal_entity_id = legal_entities.lei

)

select * from told
