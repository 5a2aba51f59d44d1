with match_features as (

    select * from {{ ref('int_match_features') }}

),

core_names as (

    select distinct core_name from match_features
    where core_name is not null

),

words as (

    select
        core_names.core_name,
        split_part(core_names.core_name, ' ', cast(numbers.id as int)) as word
    from core_names
    inner join range(1, 9) as numbers (id)
        on
            numbers.id
            <= 1 + length(core_names.core_name)
            - length(replace(core_names.core_name, ' ', ''))

),

-- Single letters are remains of abbreviations ("n v") and say nothing.
telling_words as (

    select distinct
        core_name,
        word
    from words
    where length(word) > 1

)

select * from telling_words
