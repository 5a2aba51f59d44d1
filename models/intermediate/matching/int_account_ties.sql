with identity_edges as (

    select * from {{ ref('int_identity_edges') }}

),

account_clusters as (

    select * from {{ ref('int_account_clusters') }}

),

-- Ties that hold: both records ended in one cluster.
holding as (

    select
        identity_edges.record_key_a,
        identity_edges.record_key_b,
        identity_edges.match_rule,
        identity_edges.match_score,
        identity_edges.precedence
    from identity_edges
    inner join account_clusters as first_records
        on identity_edges.record_key_a = first_records.record_key
    inner join account_clusters as second_records
        on
            identity_edges.record_key_b = second_records.record_key
            and first_records.cluster_label = second_records.cluster_label

),

ends as (

    select
        record_key_a as record_key,
        match_rule,
        match_score,
        precedence
    from holding

    union all

    select
        record_key_b as record_key,
        match_rule,
        match_score,
        precedence
    from holding

),

strongest as (

    select
        record_key,
        match_rule,
        match_score
    from ends
    qualify
        row_number() over (
            partition by record_key
            order by precedence asc, match_score desc
        ) = 1

)

select * from strongest
