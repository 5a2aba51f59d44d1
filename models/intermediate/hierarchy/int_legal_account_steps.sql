with entity_paths as (

    select * from {{ ref('int_entity_paths') }}
    where hierarchy = 'control' and descendant_id <> ancestor_id

),

entity_accounts as (

    select * from {{ ref('int_entity_accounts') }}
    where is_principal

),

-- From one account's legal entity up to another's.
between_accounts as (

    select
        entity_paths.descendant_id,
        entity_paths.ancestor_id,
        entity_paths.depth,
        entity_paths.path,
        entity_paths.control_rate,
        entity_paths.valid_from,
        entity_paths.valid_to,
        children.account_id as child_account_id,
        parents.account_id as parent_account_id,
        greatest(children.known_from_date, parents.known_from_date)
            as known_from_date
    from entity_paths
    inner join entity_accounts as children
        on entity_paths.descendant_id = children.legal_entity_id
    inner join entity_accounts as parents
        on entity_paths.ancestor_id = parents.legal_entity_id

),

-- A way that another account lies on is two steps, not one. Who owns a joint
-- venture and is owned by it stands above it in no tree: shares that go in a
-- circle sum to nothing.
nearest as (

    select between_accounts.*
    from between_accounts
    left join between_accounts as reverse
        on
            between_accounts.descendant_id = reverse.ancestor_id
            and between_accounts.ancestor_id = reverse.descendant_id
            and between_accounts.valid_from < reverse.valid_to
            and between_accounts.valid_to > reverse.valid_from
            and between_accounts.control_rate < 1
    left join between_accounts as nearer
        on
            between_accounts.descendant_id = nearer.descendant_id
            and between_accounts.depth > nearer.depth
            and right(between_accounts.path, length(nearer.path) + 3)
            = ' > ' || nearer.path
    where nearer.descendant_id is null and reverse.descendant_id is null

),

steps as (

    select
        path as entity_path,
        child_account_id,
        parent_account_id,
        control_rate,
        greatest(valid_from, known_from_date) as valid_from,
        valid_to
    from nearest
    where greatest(valid_from, known_from_date) < valid_to

)

select * from steps
