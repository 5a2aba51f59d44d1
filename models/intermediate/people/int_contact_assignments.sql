with people as (

    select * from {{ ref('int_people') }}

),

person_clusters as (

    select * from {{ ref('int_person_clusters') }}

),

person_links as (

    select * from {{ ref('int_person_links') }}

),

contact_match_rules as (

    select * from {{ ref('contact_match_rules') }}

),

person_sources as (

    select * from {{ ref('person_sources') }}

),

-- A contact keeps the id of its oldest record.
identified as (

    select
        people.*,
        person_sources.precedence,
        first_value(people.record_key) over (
            partition by
                coalesce(person_clusters.cluster_label, people.record_key)
            order by
                people.created_at asc nulls last,
                person_sources.precedence asc,
                people.record_key asc
        ) as contact_id
    from people
    inner join person_sources
        on
            people.source_system = person_sources.source_system
            and people.source_table = person_sources.source_table
    left join person_clusters
        on people.record_key = person_clusters.record_key

),

strongest_rules as (

    select
        person_links.record_key,
        contact_match_rules.match_rule,
        contact_match_rules.match_score
    from person_links
    inner join contact_match_rules
        on person_links.match_rule = contact_match_rules.match_rule
    qualify
        row_number() over (
            partition by person_links.record_key
            order by
                contact_match_rules.match_score desc,
                contact_match_rules.match_rule asc
        ) = 1

),

assigned as (

    select
        identified.source_system,
        identified.source_table,
        identified.source_record_id,
        identified.record_key,
        identified.contact_id,
        identified.precedence,
        coalesce(strongest_rules.match_rule, 'single_record') as match_rule,
        coalesce(strongest_rules.match_score, 1) as match_score
    from identified
    left join strongest_rules
        on identified.record_key = strongest_rules.record_key

)

select * from assigned
