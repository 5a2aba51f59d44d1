-- Two records that must not be one account are one: a person's decision, a
-- parent and its child, or two legal entities were merged over a third record.
-- LEIs are only asked of where nothing declares the records to be one.
select
    vetoes.record_key_a,
    vetoes.record_key_b,
    vetoes.veto_rule
from {{ ref('int_identity_vetoes') }} as vetoes
inner join {{ ref('int_account_assignments') }} as first_records
    on vetoes.record_key_a = first_records.record_key
inner join {{ ref('int_account_assignments') }} as second_records
    on
        vetoes.record_key_b = second_records.record_key
        and first_records.account_id = second_records.account_id
left join {{ ref('int_declared_links') }} as declared
    on
        first_records.record_key in (
            declared.record_key_a, declared.record_key_b
        )
        and vetoes.veto_rule = 'different_lei'
where declared.record_key_a is null
