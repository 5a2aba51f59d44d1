{#-
    Connected components of person records over the keys they share: each round gives
    a key the smallest label of its records, then a record the smallest of its
    keys. A round reaches one key further; a test proves that the rounds
    suffice.
-#}
with links as (

    select distinct
        record_key,
        link_key
    from {{ ref('int_person_links') }}

),

labels_0 as (

    select
        record_key,
        link_key,
        record_key as label
    from links

),
{% for round in range(var('person_rounds')) %}
    labels_by_key_{{ loop.index }} as (

        select
            record_key,
            link_key,
            min(label) over (partition by link_key) as label
        from labels_{{ round }}

    ),

    labels_{{ loop.index }} as (

        select
            record_key,
            link_key,
            min(label) over (partition by record_key) as label
        from labels_by_key_{{ loop.index }}

    ),
{% endfor %}
clusters as (

    select
        record_key,
        min(label) as cluster_label
    from labels_{{ var('person_rounds') }}
    group by record_key

)

select * from clusters
