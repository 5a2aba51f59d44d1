{#-
    Where records of one component must not be one account, each other record
    follows the camp it is tied to most strongly: along a path of ties its
    weakest one counts. Equal pulls from two camps leave a record on its own.
    A round reaches one tie further.
-#}
with pulls_0 as (

    select
        record_key,
        link_key,
        match_weight,
        camp is not null as is_fixed,
        camp,
        case when camp is not null then cast(9999 as decimal(9, 4)) end
            as strength
    from {{ ref('int_identity_contests') }}

),
{% for round in range(var('identity_rounds')) %}
    -- What the record at the other end of a tie offers.
    offers_{{ loop.index }} as (

        select
            record_key,
            link_key,
            match_weight,
            is_fixed,
            camp,
            strength,
            coalesce(
                lag(camp) over tie, lead(camp) over tie
            ) as offered_camp,
            least(
                match_weight,
                coalesce(lag(strength) over tie, lead(strength) over tie)
            ) as offered_strength
        from pulls_{{ round }}
        window tie as (partition by link_key order by record_key asc)

    ),

    best_{{ loop.index }} as (

        select
            *,
            max(case when offered_camp is not null then offered_strength end)
                over (partition by record_key) as best_strength
        from offers_{{ loop.index }}

    ),

    choices_{{ loop.index }} as (

        select
            *,
            min(
                case when offered_strength = best_strength then offered_camp end
            ) over (partition by record_key) as first_camp,
            max(
                case when offered_strength = best_strength then offered_camp end
            ) over (partition by record_key) as last_camp
        from best_{{ loop.index }}

    ),

    pulls_{{ loop.index }} as (

        select
            record_key,
            link_key,
            match_weight,
            is_fixed,
            case
                when is_fixed then camp
                when first_camp = last_camp then first_camp
            end as camp,
            case
                when is_fixed then strength
                when first_camp = last_camp then best_strength
            end as strength
        from choices_{{ loop.index }}

    ),
{% endfor %}
allegiances as (

    select
        record_key,
        min(camp) as camp
    from pulls_{{ var('identity_rounds') }}
    group by record_key

)

select * from allegiances
