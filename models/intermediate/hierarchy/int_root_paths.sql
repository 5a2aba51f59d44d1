with shared_root_paths as (

    select * from {{ ref('int_shared_root_paths') }}

),

combined as (

    select
        'crm' as hierarchy,
        account_id,
        ultimate_account_id,
        domestic_ultimate_account_id,
        depth,
        path_names
    from shared_root_paths
    where is_crm

    union all

    select
        'legal' as hierarchy,
        account_id,
        ultimate_account_id,
        domestic_ultimate_account_id,
        depth,
        path_names
    from shared_root_paths
    where is_legal

    union all

    select
        'blended' as hierarchy,
        account_id,
        ultimate_account_id,
        domestic_ultimate_account_id,
        depth,
        path_names
    from shared_root_paths
    where is_blended

)

select * from combined
