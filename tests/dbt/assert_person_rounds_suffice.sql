-- A key whose records lie in different clusters means that clustering stopped
-- too early: one more round of passing labels along would join them, and one
-- person stands in the marts as two contacts. Raise `person_rounds`.
select
    person_links.link_key,
    min(person_clusters.cluster_label) as first_cluster_label,
    max(person_clusters.cluster_label) as last_cluster_label
from {{ ref('int_person_links') }} as person_links
inner join {{ ref('int_person_clusters') }} as person_clusters
    on person_links.record_key = person_clusters.record_key
group by person_links.link_key
having
    min(person_clusters.cluster_label) <> max(person_clusters.cluster_label)
