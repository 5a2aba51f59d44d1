with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

crm_records as (

    select
        account_assignments.source_record_id,
        account_assignments.account_id,
        source_systems.precedence,
        split_part(account_assignments.source_record_id, '/', -1) as bare_id,
        count(*) over (
            partition by
                account_assignments.source_system,
                split_part(account_assignments.source_record_id, '/', -1)
        ) as org_count
    from account_assignments
    inner join source_systems
        on account_assignments.source_system = source_systems.source_system
    where source_systems.is_crm

),

-- A record goes by its full id, and by the bare one where one org alone has it.
names as (

    select
        bare_id as crm_account_id,
        account_id,
        precedence
    from crm_records
    where org_count = 1

    union all

    select
        source_record_id as crm_account_id,
        account_id,
        precedence
    from crm_records
    where source_record_id <> bare_id

),

-- Usage and surveys name the CRM account by its id, without saying which CRM:
-- the first in precedence holds.
ranked as (

    select
        crm_account_id,
        account_id
    from names
    qualify
        row_number() over (
            partition by crm_account_id
            order by precedence asc
        ) = 1

)

select * from ranked
