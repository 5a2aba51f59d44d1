with scorecard_feature_bins as (

    select * from {{ ref('int_scorecard_feature_bins') }}
    where bin_kind <> 'base'

),

ranked as (

    select
        *,
        row_number() over (
            partition by
                card,
                feature,
                case when bin_kind = 'number' then 1 else 0 end
            order by example_count desc, bin_id asc
        ) as place
    from scorecard_feature_bins

),

-- Numbers in parts of as many examples each; the commonest of other bins, and
-- what is left of them.
coarse as (

    select
        card,
        feature,
        bin_id,
        case
            when bin_kind = 'number'
                then 'part ' || cast(
                    cast(
                        floor(middle_rank * {{ var('scorecard_pair_bins') }})
                        as int
                    ) + 1 as string
                )
            when place > {{ var('scorecard_pair_bins') }} then 'rest'
            when bin_kind = 'text' then 'is ' || text_value
            else bin_kind
        end as coarse_bin
    from ranked

)

select * from coarse
