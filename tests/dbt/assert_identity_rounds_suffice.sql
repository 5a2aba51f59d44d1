-- A key whose records lie in different clusters means that clustering stopped
-- too early: one more round of passing labels along would join them, and one
-- company stands in the marts as two accounts. Raise `identity_rounds`.
select
    account_links.link_key,
    min(account_clusters.cluster_label) as first_cluster_label,
    max(account_clusters.cluster_label) as last_cluster_label
from {{ ref('int_account_links') }} as account_links
inner join {{ ref('int_account_clusters') }} as account_clusters
    on account_links.record_key = account_clusters.record_key
group by account_links.link_key
having
    min(account_clusters.cluster_label) <> max(account_clusters.cluster_label)
