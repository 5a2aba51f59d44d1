-- A company record without an account is lost to every mart, one with two is
-- counted twice. Legal entities are not asked: they may have no account.
select
    company_records.record_key,
    count(account_assignments.account_id) as account_count
from {{ ref('int_company_records') }} as company_records
left join {{ ref('int_account_assignments') }} as account_assignments
    on company_records.record_key = account_assignments.record_key
group by company_records.record_key
having count(account_assignments.account_id) <> 1
