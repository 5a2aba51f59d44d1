with crm_parent_choices as (

    select * from {{ ref('int_crm_parent_choices') }}

),

compared as (

    select
        *,
        coalesce(
            parent_account_id = lag(parent_account_id) over by_child
            and valid_from = lag(valid_to) over by_child,
            false
        ) as is_continued
    from crm_parent_choices
    window by_child as (partition by child_account_id order by valid_from)

),

-- Neighbouring days with the same parent are one spell.
numbered as (

    select
        *,
        sum(case when is_continued then 0 else 1 end) over (
            partition by child_account_id
            order by valid_from asc
            rows between unbounded preceding and current row
        ) as spell_number
    from compared

),

spells as (

    select
        child_account_id,
        parent_account_id,
        min(valid_from) as valid_from,
        max(valid_to) as valid_to
    from numbered
    group by child_account_id, parent_account_id, spell_number

)

select * from spells
