with identity_components as (

    select * from {{ ref('int_identity_components') }}

),

identity_allegiances as (

    select * from {{ ref('int_identity_allegiances') }}

),

-- A component without contradictions is one cluster; of others each camp is,
-- and each record that no camp could claim. A component too wide to be walked
-- to its end may hide contradictions: each of its records stays alone.
clustered as (

    select
        identity_components.record_key,
        identity_components.component_label,
        identity_components.hop_count,
        identity_components.is_too_wide,
        case
            when identity_components.is_too_wide
                then identity_components.record_key
            when identity_allegiances.record_key is null
                then identity_components.component_label
            when identity_allegiances.camp is null
                then identity_components.record_key
            else min(identity_components.record_key) over (
                partition by
                    identity_components.component_label,
                    identity_allegiances.camp
            )
        end as cluster_label,
        identity_allegiances.record_key is not null as is_contested
    from identity_components
    left join identity_allegiances
        on identity_components.record_key = identity_allegiances.record_key

)

select * from clustered
