with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

-- Usage and surveys name the CRM account by its id, without saying which CRM:
-- the first in precedence holds.
ranked as (

    select
        account_assignments.source_record_id as crm_account_id,
        account_assignments.account_id
    from account_assignments
    inner join source_systems
        on account_assignments.source_system = source_systems.source_system
    where source_systems.is_crm
    qualify
        row_number() over (
            partition by account_assignments.source_record_id
            order by source_systems.precedence asc
        ) = 1

)

select * from ranked
