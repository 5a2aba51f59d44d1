with identity_incidences as (

    select * from {{ ref('int_identity_incidences') }}

),

identity_components as (

    select * from {{ ref('int_identity_components') }}

),

identity_camps as (

    select * from {{ ref('int_identity_camps') }}

),

contested_components as (

    select distinct identity_components.component_label
    from identity_components
    inner join identity_camps
        on identity_components.record_key = identity_camps.record_key

),

contests as (

    select
        identity_incidences.record_key,
        identity_incidences.link_key,
        identity_incidences.match_weight,
        identity_camps.camp
    from identity_incidences
    inner join identity_components
        on identity_incidences.record_key = identity_components.record_key
    inner join contested_components
        on
            identity_components.component_label
            = contested_components.component_label
    left join identity_camps
        on identity_incidences.record_key = identity_camps.record_key

)

select * from contests
