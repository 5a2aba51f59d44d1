{#-
    What a request is looked up by. One wrong, missing or added letter leaves
    one half of the name as it was, so that half is tried for names of the same
    length, one shorter and one longer. Two letters swapped across the middle
    spoil both halves: the name is tried with them swapped back.
-#}
with

profiles as (

    select
        *,
        length(core_name) as name_length,
        cast(floor(length(core_name) / 2) as int) as half
    from {{ ref('profiles') }}

),

lengths as (

    select
        profiles.*,
        profiles.name_length + shifts.shift as tried_length
    from profiles
    cross join (values (-1), (0), (1)) as shifts (shift)
    where profiles.name_length >= 4

),

keys as (

    select request_id, 'domain' as lookup_kind, domain as lookup_value
    from profiles
    union all
    select request_id, 'lei', lei from profiles
    union all
    select request_id, 'registration_number', registration_number
    from profiles
    union all
    select request_id, 'tax_id', tax_id from profiles
    union all
    select request_id, 'record_id', parent_id from profiles
    union all
    select request_id, 'normalised_name', normalised_name from profiles
    union all
    select request_id, 'core_name', core_name from profiles
    union all
    select
        request_id,
        'core_name',
        left(core_name, half - 1) || substr(core_name, half + 1, 1)
        || substr(core_name, half, 1) || substr(core_name, half + 2)
    from profiles
    where name_length >= 4
    union all
    select
        request_id,
        'core_name_start',
        {{ name_start('core_name', 'tried_length') }}
    from lengths
    union all
    select
        request_id,
        'core_name_end',
        {{ name_end('core_name', 'tried_length') }}
    from lengths
    union all
    select request_id, 'name_token', unnest(words)
    from profiles

)

select distinct * from keys
where lookup_value <> ''
