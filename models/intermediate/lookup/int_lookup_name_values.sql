with lookup_names as (

    select * from {{ ref('int_lookup_names') }}

),

numbered_words as (

    select
        lookup_names.account_id,
        split_part(lookup_names.core_name, ' ', numbers.id) as word
    from lookup_names
    cross join range(1, {{ var('lookup_name_words') }} + 1) as numbers (id)

),

-- A name with one wrong letter still starts or ends like the right one; names
-- shorter than four letters have no halves that tell anything.
name_values as (

    select
        'normalised_name' as lookup_kind,
        normalised_name as lookup_value,
        account_id
    from lookup_names

    union

    select
        'core_name' as lookup_kind,
        core_name as lookup_value,
        account_id
    from lookup_names
    where core_name is not null

    union

    select
        'core_name_start' as lookup_kind,
        {{ name_start('core_name', 'length(core_name)') }} as lookup_value,
        account_id
    from lookup_names
    where length(core_name) >= 4

    union

    select
        'core_name_end' as lookup_kind,
        {{ name_end('core_name', 'length(core_name)') }} as lookup_value,
        account_id
    from lookup_names
    where length(core_name) >= 4

    union

    select
        'name_token' as lookup_kind,
        word as lookup_value,
        account_id
    from numbered_words
    where length(word) >= 2

)

select * from name_values
