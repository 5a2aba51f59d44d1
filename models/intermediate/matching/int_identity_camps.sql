with identity_components as (

    select * from {{ ref('int_identity_components') }}

),

identity_vetoes as (

    select * from {{ ref('int_identity_vetoes') }}
    where veto_rule <> 'different_lei'

),

lei_camps as (

    select * from {{ ref('int_identity_lei_camps') }}

),

-- Both ends of a veto lie in one component: they must part.
parted as (

    select
        identity_vetoes.record_key_a,
        identity_vetoes.record_key_b
    from identity_vetoes
    inner join identity_components as first_records
        on identity_vetoes.record_key_a = first_records.record_key
    inner join identity_components as second_records
        on
            identity_vetoes.record_key_b = second_records.record_key
            and first_records.component_label = second_records.component_label

),

parted_records as (

    select record_key_a as record_key from parted
    union
    select record_key_b as record_key from parted

),

-- Whom a contested record stands for: itself, or its legal entity.
camps as (

    select
        record_key,
        record_key as camp
    from parted_records

    union all

    select
        lei_camps.record_key,
        lei_camps.camp
    from lei_camps
    left join parted_records
        on lei_camps.record_key = parted_records.record_key
    where parted_records.record_key is null

)

select * from camps
