-- Two accepted rows would show the account twice wherever it meets its legal
-- entity, and count its money twice. Accounts without candidates are not asked.
select
    account_id,
    count(*) as accepted_count
from {{ ref('account_legal_entities') }}
where is_accepted
group by account_id
having count(*) > 1
