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
        case when length(core_name) >= 4 then core_name end as long_name,
        length(core_name) as size,
        cast(floor(length(core_name) / 2) as int) as half
    from {{ ref('profiles') }}

),

-- Lists rather than branches of a union: a request is one row, and what each
-- branch costs is its planning.
keys as (

    select
        request_id,
        unnest([
            {'lookup_kind': 'domain', 'lookup_value': domain},
            {'lookup_kind': 'lei', 'lookup_value': lei},
            {
                'lookup_kind': 'registration_number',
                'lookup_value': registration_number
            },
            {'lookup_kind': 'tax_id', 'lookup_value': tax_id},
            {'lookup_kind': 'record_id', 'lookup_value': parent_id},
            {'lookup_kind': 'normalised_name', 'lookup_value': normalised_name},
            {'lookup_kind': 'core_name', 'lookup_value': core_name},
            {
                'lookup_kind': 'core_name',
                'lookup_value':
                    left(long_name, half - 1) || substr(long_name, half + 1, 1)
                    || substr(long_name, half, 1) || substr(long_name, half + 2)
            },
            {% for tried in ('size - 1', 'size', 'size + 1') -%}
            {
                'lookup_kind': 'core_name_start',
                'lookup_value': {{ name_start('long_name', tried) }}
            },
            {
                'lookup_kind': 'core_name_end',
                'lookup_value': {{ name_end('long_name', tried) }}
            }{{ ',' if not loop.last }}
            {% endfor -%}
        ], recursive := true)
    from profiles
    union all
    select request_id, 'name_token', unnest(words)
    from profiles

)

select distinct * from keys
where lookup_value <> ''
