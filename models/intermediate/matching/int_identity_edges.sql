with declared_links as (

    select * from {{ ref('int_declared_links') }}

),

accepted_pairs as (

    select * from {{ ref('int_accepted_pairs') }}

),

match_rules as (

    select * from {{ ref('match_rules') }}

),

combined as (

    select
        declared_links.record_key_a,
        declared_links.record_key_b,
        match_rules.match_rule,
        match_rules.match_score,
        match_rules.precedence,
        cast(1000 as decimal(9, 4)) as match_weight
    from declared_links
    inner join match_rules
        on declared_links.match_rule = match_rules.match_rule

    union all

    select
        accepted_pairs.record_key_a,
        accepted_pairs.record_key_b,
        match_rules.match_rule,
        case
            when accepted_pairs.is_names_only then match_rules.match_score
            else accepted_pairs.match_probability
        end as match_score,
        match_rules.precedence,
        cast(accepted_pairs.match_weight as decimal(9, 4)) as match_weight
    from accepted_pairs
    inner join match_rules
        on
            match_rules.match_rule = case
                when accepted_pairs.is_names_only then 'names_only'
                else 'features'
            end

),

-- One tie per pair: the rule with the highest precedence states it.
strongest as (

    select * from combined
    qualify
        row_number() over (
            partition by record_key_a, record_key_b
            order by precedence asc
        ) = 1

)

select * from strongest
