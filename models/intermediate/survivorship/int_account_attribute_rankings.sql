with account_attribute_values as (

    select * from {{ ref('int_account_attribute_values') }}

),

survivorship_criteria as (

    select * from {{ ref('survivorship_criteria') }}

),

survivorship_rules as (

    select * from {{ ref('survivorship_rules') }}

),

-- Of every criterion the smaller number is preferred. A source that the seed
-- does not rank comes after all that it does.
measured as (

    select
        account_attribute_values.*,
        coalesce(survivorship_rules.source_rank, 100) as source_rank,
        0 - account_attribute_values.stated_attribute_count as completeness,
        {{ lower_case("trim(both ' ' from attribute_value)") }}
            as compared_value
    from account_attribute_values
    left join survivorship_rules
        on
            account_attribute_values.attribute = survivorship_rules.attribute
            and account_attribute_values.source_system
            = survivorship_rules.source_system

),

ordered as (

    select
        measured.*,
        case survivorship_criteria.first_criterion
            when 'source_rank' then measured.source_rank
            when 'recency' then measured.recency_rank
            when 'completeness' then measured.completeness
        end as first_rank,
        case survivorship_criteria.second_criterion
            when 'source_rank' then measured.source_rank
            when 'recency' then measured.recency_rank
            when 'completeness' then measured.completeness
        end as second_rank,
        case survivorship_criteria.third_criterion
            when 'source_rank' then measured.source_rank
            when 'recency' then measured.recency_rank
            when 'completeness' then measured.completeness
        end as third_rank
    from measured
    inner join survivorship_criteria
        on measured.attribute = survivorship_criteria.attribute

),

ranked as (

    select
        account_id,
        attribute,
        record_key,
        attribute_source,
        attribute_value,
        compared_value,
        is_stale,
        is_deleted,
        first_rank,
        second_rank,
        third_rank,
        row_number() over best_first as survivorship_rank,
        first_value(compared_value) over best_first as winning_value
    from ordered
    window best_first as (
        partition by account_id, attribute
        order by
            is_stale asc,
            is_deleted asc,
            first_rank asc,
            second_rank asc,
            third_rank asc,
            age_rank asc
    )

)

select * from ranked
