with match_features as (

    select * from {{ ref('int_match_features') }}

),

core_names as (

    select distinct core_name from match_features
    where core_name is not null

),

-- Single letters are remains of abbreviations ("n v") and say nothing.
words as (

    select distinct
        core_names.core_name,
        split_part(core_names.core_name, ' ', cast(numbers.id as int)) as word
    from core_names
    inner join range(1, 9) as numbers (id)
        on
            numbers.id
            <= 1 + length(core_names.core_name)
            - length(replace(core_names.core_name, ' ', ''))

)

select * from words
where length(word) > 1
