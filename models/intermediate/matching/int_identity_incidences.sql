with identity_edges as (

    select * from {{ ref('int_identity_edges') }}

),

identity_vetoes as (

    select * from {{ ref('int_identity_vetoes') }}

),

-- A pair that must stay apart is no tie, whatever its score.
undisputed as (

    select identity_edges.*
    from identity_edges
    left join identity_vetoes
        on
            identity_edges.record_key_a = identity_vetoes.record_key_a
            and identity_edges.record_key_b = identity_vetoes.record_key_b
    where identity_vetoes.record_key_a is null

),

-- Each tie from both of its ends.
incidences as (

    select
        record_key_a as record_key,
        record_key_a || '|' || record_key_b as link_key,
        match_weight
    from undisputed

    union all

    select
        record_key_b as record_key,
        record_key_a || '|' || record_key_b as link_key,
        match_weight
    from undisputed

)

select * from incidences
