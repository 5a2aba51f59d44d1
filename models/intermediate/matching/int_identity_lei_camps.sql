with identity_components as (

    select * from {{ ref('int_identity_components') }}

),

match_features as (

    select * from {{ ref('int_match_features') }}
    where lei is not null

),

declared_links as (

    select * from {{ ref('int_declared_links') }}

),

-- Declared to be one although their LEIs differ: neither speaks for its LEI.
disowned as (

    select
        declared_links.record_key_a,
        declared_links.record_key_b
    from declared_links
    inner join match_features as first_records
        on declared_links.record_key_a = first_records.record_key
    inner join match_features as second_records
        on
            declared_links.record_key_b = second_records.record_key
            and first_records.lei <> second_records.lei

),

disowned_records as (

    select record_key_a as record_key from disowned
    union
    select record_key_b as record_key from disowned

),

-- Legal entities that meet in one component, whether or not any two of their
-- records were compared.
meeting as (

    select
        identity_components.record_key,
        'lei:' || match_features.lei as camp,
        min(match_features.lei) over same_component
        <> max(match_features.lei) over same_component as is_contested
    from identity_components
    inner join match_features
        on identity_components.record_key = match_features.record_key
    left join disowned_records
        on identity_components.record_key = disowned_records.record_key
    where disowned_records.record_key is null
    window same_component as (
        partition by identity_components.component_label
    )

),

contested as (

    select
        record_key,
        camp
    from meeting
    where is_contested

)

select * from contested
