{#- Requests are normalised without the register: no exceptions. -#}
select cast(null as varchar) as lei
where false
