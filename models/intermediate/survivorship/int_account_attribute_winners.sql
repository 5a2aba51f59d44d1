with account_attribute_rankings as (

    select * from {{ ref('int_account_attribute_rankings') }}

),

survivorship_criteria as (

    select * from {{ ref('survivorship_criteria') }}

),

winners as (

    select * from account_attribute_rankings
    where survivorship_rank = 1

),

others as (

    select * from account_attribute_rankings
    where survivorship_rank > 1

),

others_counted as (

    select
        account_id,
        attribute,
        count(*) as record_count,
        count(distinct compared_value)
        filter (where compared_value <> winning_value) as value_count
    from others
    group by account_id, attribute

),

-- The best record that states something else.
runners_up as (

    select * from others
    where compared_value <> winning_value
    qualify
        row_number() over (
            partition by account_id, attribute
            order by survivorship_rank asc
        ) = 1

),

decided as (

    select
        winners.account_id,
        winners.attribute,
        winners.record_key,
        winners.attribute_source,
        winners.attribute_value,
        1 + coalesce(others_counted.record_count, 0) as record_count,
        1 + coalesce(others_counted.value_count, 0) as distinct_value_count,
        runners_up.record_key as runner_up_record_key,
        runners_up.attribute_source as runner_up_source,
        runners_up.attribute_value as runner_up_value,
        case
            when runners_up.record_key is null then 'no_conflict'
            when runners_up.is_stale <> winners.is_stale then 'staleness'
            when runners_up.is_deleted <> winners.is_deleted then 'deletion'
            when runners_up.first_rank <> winners.first_rank
                then survivorship_criteria.first_criterion
            when runners_up.second_rank <> winners.second_rank
                then survivorship_criteria.second_criterion
            when runners_up.third_rank <> winners.third_rank
                then survivorship_criteria.third_criterion
            else 'age'
        end as decided_by
    from winners
    inner join survivorship_criteria
        on winners.attribute = survivorship_criteria.attribute
    left join others_counted
        on
            winners.account_id = others_counted.account_id
            and winners.attribute = others_counted.attribute
    left join runners_up
        on
            winners.account_id = runners_up.account_id
            and winners.attribute = runners_up.attribute

)

select * from decided
