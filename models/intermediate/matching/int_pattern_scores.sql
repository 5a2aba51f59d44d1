with pattern_support as (

    select * from {{ ref('int_pattern_support') }}

),

-- Twice as many companies share a name by chance twice as often, and where a
-- name is all there is, nothing makes up for it: one bit more per doubling.
record_count as (

    select
        greatest(
            {{ rounded(
                'ln(cast(greatest(count(*), 1) as double) / '
                ~ var('names_only_records') ~ ') / ln(2.0)', 9, 4
            ) }},
            0
        ) as doublings
    from {{ ref('int_company_records') }}

),

match_thresholds as (

    select
        max(match_weight) filter (where threshold = 'prior') as prior,
        max(match_weight) filter (where threshold = 'accept') as accept,
        max(match_weight) filter (where threshold = 'accept_names_only')
            as accept_names_only,
        max(match_weight) filter (where threshold = 'review') as review
    from {{ ref('match_thresholds') }}

),

-- Weights are bits: each one more doubles the odds that the records are one.
scored as (

    select
        pattern_support.pattern,
        pattern_support.is_names_only,
        pattern_support.is_contradicted,
        match_thresholds.prior + pattern_support.match_weight as match_weight,
        {{ rounded(
            '1 / (1 + power(2.0, cast(0 - match_thresholds.prior'
            ~ ' - pattern_support.match_weight as double)))', 5, 4
        ) }} as match_probability,
        case
            when
                pattern_support.is_supported
                and match_thresholds.prior + pattern_support.match_weight
                >= case
                    when pattern_support.is_names_only
                        then
                            match_thresholds.accept_names_only
                            + record_count.doublings
                    else match_thresholds.accept
                end
                then 'accept'
            when
                match_thresholds.prior + pattern_support.match_weight
                >= match_thresholds.review
                then 'review'
            else 'reject'
        end as score_band
    from pattern_support
    cross join match_thresholds
    cross join record_count

)

select * from scored
