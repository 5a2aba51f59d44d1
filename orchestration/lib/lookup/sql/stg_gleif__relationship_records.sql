{#- Requests are normalised without the register: no relationships. -#}
select
    cast(null as varchar) as child_lei,
    cast(null as varchar) as parent_lei
where false
