with account_clusters as (

    select * from {{ ref('int_account_clusters') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

identity_camps as (

    select * from {{ ref('int_identity_camps') }}

),

clusters as (

    select
        account_assignments.account_id,
        count(*) as record_count,
        max(account_clusters.hop_count) as hop_count
    from account_clusters
    inner join account_assignments
        on account_clusters.record_key = account_assignments.record_key
    where not account_clusters.is_too_wide
    group by account_assignments.account_id

),

-- The rounds reached parts of it, each from its smallest record.
too_wide as (

    select
        component_label,
        count(*) as record_count
    from account_clusters
    where is_too_wide
    group by component_label

),

found as (

    select
        'account_cluster_alarm' as issue_type,
        account_id as record_key,
        'one account of ' || cast(record_count as string)
        || ' records, tied over ' || cast(hop_count as string)
        || ' steps' as evidence
    from clusters
    where
        record_count > {{ var('cluster_alarm_records') }}
        or hop_count > {{ var('cluster_alarm_hops') }}

    union all

    select
        'account_cluster_alarm' as issue_type,
        component_label as record_key,
        'tied over more than {{ var('identity_rounds') }} steps, left apart;'
        || ' records of this part: ' || cast(record_count as string)
            as evidence
    from too_wide

    union all

    select
        'account_cluster_contested' as issue_type,
        identity_camps.record_key,
        'tied to records of another account, kept apart by '
        || identity_camps.camp as evidence
    from identity_camps

)

select * from found
