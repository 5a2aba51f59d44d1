with account_names as (

    select * from {{ ref('int_account_names') }}

),

similar_name_blocks as (

    select * from {{ ref('int_similar_name_blocks') }}

),

similar_name_scores as (

    select * from {{ ref('int_similar_name_scores') }}

),

legal_entity_names as (

    select * from {{ ref('int_legal_entity_names') }}

),

legal_entity_countries as (

    select * from {{ ref('int_legal_entity_countries') }}

),

targets as (

    select
        legal_entity_names.*,
        legal_entity_countries.current_lei,
        legal_entity_countries.country_code
    from legal_entity_names
    inner join legal_entity_countries
        on legal_entity_names.lei = legal_entity_countries.lei

),

compared as (

    select
        account_names.account_id,
        targets.lei as matched_lei,
        targets.current_lei as legal_entity_id,
        'similar_legal_name' as match_rule,
        targets.name_type || ' name "' || targets.name || '" in '
        || targets.country_code as evidence,
        similar_name_scores.similarity,
        account_names.evidence_rank
    from similar_name_scores
    inner join similar_name_blocks
        on
            similar_name_scores.account_core_name
            = similar_name_blocks.account_core_name
            and similar_name_scores.entity_core_name
            = similar_name_blocks.entity_core_name
    inner join account_names
        on
            similar_name_blocks.account_core_name = account_names.core_name
            and similar_name_blocks.country_code = account_names.country_code
    inner join targets
        on
            similar_name_blocks.entity_core_name = targets.core_name
            and similar_name_blocks.country_code = targets.country_code
    where coalesce(account_names.legal_form = targets.legal_form, true)

)

select * from compared
