with pattern_weights as (

    select * from {{ ref('int_pattern_weights') }}
    where comparison_level <> 'unknown'

),

-- What speaks for and against a match, in words: `domain same +12.1`.
worded as (

    select
        pattern,
        position,
        feature || ' ' || comparison_level || ' '
        || case when match_weight > 0 then '+' else '' end
        || cast(cast(match_weight as decimal(9, 1)) as string) as wording
    from pattern_weights

),

gathered as (

    select
        pattern,
        concat_ws(
            ', ',
            max(wording) filter (where position = 1),
            max(wording) filter (where position = 2),
            max(wording) filter (where position = 3),
            max(wording) filter (where position = 4),
            max(wording) filter (where position = 5),
            max(wording) filter (where position = 6),
            max(wording) filter (where position = 7),
            max(wording) filter (where position = 8),
            max(wording) filter (where position = 9),
            max(wording) filter (where position = 10)
        ) as evidence
    from worded
    group by pattern

)

select * from gathered
